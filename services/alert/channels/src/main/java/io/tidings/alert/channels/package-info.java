/** How alerts reach people and programs: what they say, how they are sent, and what came of it. */
@NullMarked
package io.tidings.alert.channels;

import org.jspecify.annotations.NullMarked;

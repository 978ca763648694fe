/** How a service keeps its facts in PostgreSQL: tables brought up to date, transactions awaited, statements that take and give JSON. */
@NullMarked
package io.tidings.postgres;

import org.jspecify.annotations.NullMarked;

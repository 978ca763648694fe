/** A web made from a seed, and what must be known of it. */
package io.tidings.simweb;

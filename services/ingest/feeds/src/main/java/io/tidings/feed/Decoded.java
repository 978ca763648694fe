package io.tidings.feed;

/** A document as text, and the name of the encoding it was in. */
record Decoded(String text, String encoding) {}

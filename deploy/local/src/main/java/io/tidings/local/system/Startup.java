package io.tidings.local.system;

/** What the JVMs of a system are made for. */
public enum Startup {
    /** Everyday use: caches made by {@code warm} where there are any, the full compiler for load. */
    USUAL,
    /** Tests: nothing but the first compiler, never a cache. */
    QUICK,
    /** A run whose only purpose is to leave caches behind. */
    TRAINING
}

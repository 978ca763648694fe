/** The shell: configuration, start and stop, health and metrics of the application's one stage. */
@org.jspecify.annotations.NullMarked
package io.tidings.stage.quarkus;

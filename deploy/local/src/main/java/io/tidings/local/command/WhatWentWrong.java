package io.tidings.local.command;

import io.tidings.local.system.StartFailedException;
import io.tidings.servers.ChildFailedException;
import java.io.UncheckedIOException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Turns a failure into words for a person. A fault of our own shows its trace only with {@code TIDINGS_DEBUG} set. */
public final class WhatWentWrong implements IExecutionExceptionHandler {

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult arguments) {
        command.getErr().println("tidings: " + words(failure));
        if (!System.getenv().getOrDefault("TIDINGS_DEBUG", "").isEmpty()) {
            failure.printStackTrace(command.getErr());
        }
        return CommandLine.ExitCode.SOFTWARE;
    }

    private static String words(Exception failure) {
        return switch (failure) {
            case CommandFailedException told -> told.getMessage();
            case StartFailedException told -> told.getMessage();
            case ChildFailedException told -> told.getMessage();
            case UncheckedIOException io -> String.valueOf(io.getMessage());
            default ->
                "this should not have happened: " + failure
                        + "\nSet TIDINGS_DEBUG=1 and try again to see where, and please" + " report it.";
        };
    }
}

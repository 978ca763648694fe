package io.tidings.document.parser;

import io.tidings.document.DocumentOutcome;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.SynchronousQueue;
import java.util.logging.LogManager;

/**
 * The program: documents in on standard input, what they say out on standard output, one after the other. It ends when its
 * standard input does, in the middle of a document too, so it never outlives who started it.
 */
public final class ParserMain {

    private static final int LARGE_STACK = 8 << 20;

    private ParserMain() {}

    /**
     * Runs until standard input ends.
     *
     * @param arguments the folder for files while they are read; it is this process's own
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        LogManager.getLogManager().reset();
        NoNetwork.enforce();
        Path folder = Path.of(arguments[0]);
        OutputStream answers = new FileOutputStream(FileDescriptor.out);
        // Whatever a library prints must not stand between the answers.
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), false));
        var files = new SynchronousQueue<Path>();
        Thread.ofPlatform()
                .name("parser")
                .stackSize(LARGE_STACK)
                .daemon()
                .start(() -> answer(files, new DataOutputStream(new BufferedOutputStream(answers, 1 << 16))));
        try (var requests = new DataInputStream(new FileInputStream(FileDescriptor.in))) {
            while (true) {
                files.put(received(requests, folder));
            }
        } catch (EOFException endOfInput) {
            end(folder);
        }
    }

    private static Path received(DataInputStream requests, Path folder) throws IOException {
        int length = requests.readInt();
        Path file = folder.resolve("document");
        try (OutputStream out = Files.newOutputStream(file)) {
            copy(requests, out, length);
        }
        return file;
    }

    private static void copy(InputStream in, OutputStream out, int length) throws IOException {
        byte[] buffer = new byte[1 << 16];
        int left = length;
        while (left > 0) {
            int read = in.read(buffer, 0, Math.min(left, buffer.length));
            if (read < 0) {
                throw new EOFException();
            }
            out.write(buffer, 0, read);
            left -= read;
        }
    }

    private static void answer(SynchronousQueue<Path> files, DataOutputStream out) {
        try {
            Answers.writeReady(out);
            while (true) {
                Path file = files.take();
                DocumentOutcome outcome = DocumentParser.read(file);
                Files.deleteIfExists(file);
                Answers.write(outcome, out);
            }
        } catch (IOException | InterruptedException e) {
            Runtime.getRuntime().halt(1);
        }
    }

    /** Without waiting for a document that is still being read. */
    private static void end(Path folder) throws IOException {
        try (var left = Files.list(folder)) {
            for (Path file : left.toList()) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(folder);
        } finally {
            Runtime.getRuntime().halt(0);
        }
    }
}

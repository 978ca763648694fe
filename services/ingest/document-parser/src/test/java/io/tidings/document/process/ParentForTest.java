package io.tidings.document.process;

import java.nio.charset.StandardCharsets;

/** A program that has read a document and then does nothing; the test kills it. */
final class ParentForTest {

    private ParentForTest() {}

    public static void main(String[] arguments) throws Exception {
        var process = new DocumentProcess(ParserSettings.STANDARD);
        process.read("{\\rtf1 Some words.\\par}".getBytes(StandardCharsets.US_ASCII));
        System.out.println(process.pid().orElseThrow());
        System.out.flush();
        Thread.currentThread().join();
    }
}

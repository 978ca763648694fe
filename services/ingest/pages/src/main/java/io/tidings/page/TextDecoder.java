package io.tidings.page;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/** Bytes to text as browsers read them: what means nothing becomes U+FFFD and is counted. */
final class TextDecoder {

    private static final String UPPER_HALF = "ÀÁÂÃÄÅÆĮČÉĘËĖÍÎÏÐŅŌÓÔÕÖŨØŲÚÛÜÝÞßāáâãäåæįčéęëėíîïðņōóôõöũøųúûüýþĸ";
    private static final String NORDIC = "\u00A0ĄĒĢĪĨĶ§ĻĐŠŦŽ\u00ADŪŊ°ąēģīĩķ·ļđšŧž―ūŋ" + UPPER_HALF;
    private static final String CELTIC =
            "\u00A0Ḃḃ£ĊċḊ§Ẁ©ẂḋỲ\u00AD®ŸḞḟĠġṀṁ¶ṖẁṗẃṠỳẄẅṡÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏŴÑÒÓÔÕÖṪØÙÚÛÜÝŶßàáâãäåæçèéêëìíîïŵñòóôõöṫøùúûüýŷÿ";

    /**
     * Text of a page.
     *
     * @param replaced places that meant nothing in the encoding
     */
    record Decoded(String text, int replaced) {}

    private TextDecoder() {}

    static Decoded decode(byte[] bytes, int from, WebEncoding encoding) {
        return encoding.platform()
                .map(charset -> decode(ByteBuffer.wrap(bytes, from, bytes.length - from), charset))
                .orElseGet(() -> switch (encoding.name()) {
                    case "iso-8859-10" -> table(bytes, from, NORDIC);
                    case "iso-8859-14" -> table(bytes, from, CELTIC);
                    case "x-user-defined" -> userDefined(bytes, from);
                    default -> new Decoded(bytes.length > from ? "\uFFFD" : "", bytes.length > from ? 1 : 0);
                });
    }

    private static Decoded decode(ByteBuffer in, Charset charset) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        boolean western = charset.name().equals("windows-1252");
        StringBuilder text = new StringBuilder(in.remaining());
        CharBuffer out = CharBuffer.allocate(8_192);
        int replaced = 0;
        while (true) {
            CoderResult result = decoder.decode(in, out, true);
            text.append(out.flip());
            out.clear();
            if (result.isUnderflow()) {
                return new Decoded(text.toString(), replaced);
            }
            if (result.isError()) {
                // The five bytes that windows-1252 leaves open are controls on the web, not mistakes.
                text.append(western ? (char) (in.get(in.position()) & 0xFF) : '\uFFFD');
                replaced += western ? 0 : 1;
                in.position(in.position() + result.length());
            }
        }
    }

    private static Decoded table(byte[] bytes, int from, String upper) {
        StringBuilder text = new StringBuilder(bytes.length - from);
        for (int i = from; i < bytes.length; i++) {
            int b = bytes[i] & 0xFF;
            text.append(b < 0xA0 ? (char) b : upper.charAt(b - 0xA0));
        }
        return new Decoded(text.toString(), 0);
    }

    private static Decoded userDefined(byte[] bytes, int from) {
        StringBuilder text = new StringBuilder(bytes.length - from);
        for (int i = from; i < bytes.length; i++) {
            int b = bytes[i] & 0xFF;
            text.append(b < 0x80 ? (char) b : (char) (0xF700 + b));
        }
        return new Decoded(text.toString(), 0);
    }
}

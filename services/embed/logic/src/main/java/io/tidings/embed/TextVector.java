package io.tidings.embed;

/** A direction in whole numbers: what is compared is the angle between two, so length does not matter. */
public final class TextVector {

    private static final int LARGEST = 127;

    private TextVector() {}

    /**
     * The same direction in signed bytes, the largest part being 127. The angle moves by less than a tenth of a degree for
     * the vectors of a sentence model, and a vector takes a quarter of the room.
     *
     * @throws IllegalArgumentException when all parts are zero or one is no number: it points nowhere
     */
    public static byte[] bytes(float[] vector) {
        float largest = 0;
        for (float part : vector) {
            if (!Float.isFinite(part)) {
                throw new IllegalArgumentException("a part of the vector is " + part);
            }
            largest = Math.max(largest, Math.abs(part));
        }
        if (largest == 0) {
            throw new IllegalArgumentException("a vector of zeros points nowhere");
        }
        byte[] bytes = new byte[vector.length];
        for (int i = 0; i < vector.length; i++) {
            bytes[i] = (byte) Math.round(vector[i] / largest * LARGEST);
        }
        return bytes;
    }
}

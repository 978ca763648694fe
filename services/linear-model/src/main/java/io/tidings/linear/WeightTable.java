package io.tidings.linear;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.SortedMap;

/** One row of weights for each feature, found by its hash. */
public final class WeightTable {

    /** The key of the row that always counts. */
    public static final long BIAS = 0;

    private final int width;
    private final int mask;
    private final long[] keys;
    private final int[] rows;
    private final float[] weights;

    /**
     * A table of given rows.
     *
     * @param byKey a row for each feature hash, each as long as there are outcomes
     */
    public WeightTable(SortedMap<Long, float[]> byKey, int width) {
        this(width, byKey.size());
        int row = 0;
        for (Map.Entry<Long, float[]> entry : byKey.entrySet()) {
            put(entry.getKey(), row);
            System.arraycopy(entry.getValue(), 0, weights, row++ * width, width);
        }
    }

    private WeightTable(int width, int size) {
        int capacity = Math.max(16, Integer.highestOneBit(Math.max(1, size)) * 4);
        this.width = width;
        this.mask = capacity - 1;
        this.keys = new long[capacity];
        this.rows = new int[capacity];
        this.weights = new float[size * width];
    }

    void addTo(double[] scores, long key, float value) {
        int row = row(key);
        if (row >= 0) {
            for (int i = 0, at = row * width; i < width; i++, at++) {
                scores[i] += value * weights[at];
            }
        }
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(weights.length / Math.max(1, width));
        long[] byRow = new long[weights.length / Math.max(1, width)];
        for (int slot = 0; slot < keys.length; slot++) {
            if (rows[slot] > 0) {
                byRow[rows[slot] - 1] = keys[slot];
            }
        }
        for (int row = 0; row < byRow.length; row++) {
            out.writeLong(byRow[row]);
            for (int i = 0; i < width; i++) {
                out.writeFloat(weights[row * width + i]);
            }
        }
    }

    static WeightTable read(DataInputStream in, int width) throws IOException {
        int size = in.readInt();
        var table = new WeightTable(width, size);
        for (int row = 0; row < size; row++) {
            table.put(in.readLong(), row);
            for (int i = 0; i < width; i++) {
                table.weights[row * width + i] = in.readFloat();
            }
        }
        return table;
    }

    private void put(long key, int row) {
        int slot = slot(key);
        keys[slot] = key;
        rows[slot] = row + 1;
    }

    private int row(long key) {
        return rows[slot(key)] - 1;
    }

    private int slot(long key) {
        int slot = (int) (key ^ key >>> 32) & mask;
        while (rows[slot] > 0 && keys[slot] != key) {
            slot = slot + 1 & mask;
        }
        return slot;
    }
}

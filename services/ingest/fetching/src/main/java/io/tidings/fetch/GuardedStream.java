package io.tidings.fetch;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;

/** Counts what comes out of a stream and stops it at its limit, or when it swells against what came in as no text does. */
final class GuardedStream extends FilterInputStream {

    private static final long RATIO_COUNTS_ABOVE = 1_000_000;
    private static final long RATIO = 300;

    private final BodyLimit limit;
    private final LongSupplier cameIn;
    private long count;

    GuardedStream(InputStream in, BodyLimit limit, LongSupplier cameIn) {
        super(in);
        this.limit = limit;
        this.cameIn = cameIn;
    }

    long count() {
        return count;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (limit.cut() && count >= limit.bytes()) {
            return -1;
        }
        int wanted = limit.cut() ? (int) Math.min(length, limit.bytes() - count) : length;
        int read = super.read(bytes, offset, wanted);
        count += Math.max(0, read);
        check();
        return read;
    }

    private void check() throws TooMuchException {
        if (count > limit.bytes()) {
            throw new TooMuchException("the body is larger than " + limit.bytes() + " bytes");
        }
        if (count > RATIO_COUNTS_ABOVE && count / RATIO > Math.max(1, cameIn.getAsLong())) {
            throw new TooMuchException("the body swells more than " + RATIO + " times when it is unpacked");
        }
    }
}

package io.tidings.embed.service;

import io.tidings.contracts.Announcement;
import io.tidings.contracts.AnnouncementId;
import io.tidings.embed.EmbeddedText;
import io.tidings.embed.model.SentenceModel;
import io.tidings.embed.model.SentenceModel.ClosedException;
import io.tidings.stage.UnavailableException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** The vector of an announcement's title and lede: computed before, or now. */
final class TextVectors {

    private final SentenceModel model;
    private final StoredVectors stored;
    private final EmbedCounts counts;

    TextVectors(SentenceModel model, StoredVectors stored, EmbedCounts counts) {
        this.model = model;
        this.stored = stored;
        this.counts = counts;
    }

    /**
     * A vector with the name of its text.
     *
     * @param hash names text and model
     * @param bytes one signed byte a dimension
     */
    record Named(String hash, byte[] bytes) {}

    Named of(Announcement announcement) throws UnavailableException {
        EmbeddedText text = EmbeddedText.of(announcement);
        String hash = text.hash(SentenceModel.NAME);
        Optional<byte[]> before = stored.find(hash);
        if (before.isPresent()) {
            counts.reused.increment();
            return new Named(hash, before.get());
        }
        byte[] vector = computed(text);
        stored.keep(hash, vector);
        return new Named(hash, vector);
    }

    /** Keys of all that is stored of an announcement. */
    Set<String> keysOf(AnnouncementId id) throws UnavailableException {
        return stored.keysOf(id);
    }

    private byte[] computed(EmbeddedText text) throws UnavailableException {
        long start = System.nanoTime();
        try {
            return model.vector(text.text());
        } catch (ClosedException e) {
            throw new UnavailableException(String.valueOf(e.getMessage()), e);
        } finally {
            counts.computed.record(System.nanoTime() - start, TimeUnit.NANOSECONDS);
        }
    }
}

package io.tidings.contracts;

/**
 * Title and lede of an announcement as a direction in the space of a sentence model: what is near in meaning lies in a
 * similar direction.
 *
 * @param id the announcement
 * @param model name of the model; directions of different models cannot be compared
 * @param textHash names text and model: the same hash, the same vector
 * @param vector one signed byte a dimension, in Base64; only the direction counts
 */
public record AnnouncementEmbedded(AnnouncementId id, String model, String textHash, String vector) {}

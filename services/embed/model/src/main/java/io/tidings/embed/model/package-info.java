/** The sentence model: text to vector. {@link io.tidings.embed.model.SentenceModel} is all there is. */
package io.tidings.embed.model;

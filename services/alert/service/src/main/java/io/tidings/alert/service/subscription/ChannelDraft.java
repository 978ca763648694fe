package io.tidings.alert.service.subscription;

/**
 * A way to a receiver as somebody asks for it.
 *
 * @param kind {@code email}, {@code webhook} or {@code chat}
 * @param target the address
 */
public record ChannelDraft(String kind, String target) {}

package io.tidings.alert.service.subscription;

import io.tidings.query.language.SearchQuery;
import java.util.List;
import java.util.Map;

/**
 * A subscription as somebody asks for it, checked.
 *
 * @param name as its owner calls it
 * @param asked the parameters of the search as they were given
 * @param query what they mean
 * @param timing how often and when
 * @param channels how it reaches its receivers; beside these it is always on the stream and in the feed
 */
public record SubscriptionDraft(
        String name, Map<String, List<String>> asked, SearchQuery query, Timing timing, List<ChannelDraft> channels) {}

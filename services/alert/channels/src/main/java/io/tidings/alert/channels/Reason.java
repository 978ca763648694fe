package io.tidings.alert.channels;

import io.tidings.query.language.Outcome;
import java.net.URI;

/**
 * Why somebody is told of an announcement: one subscription of theirs that matched.
 *
 * @param subscription its id
 * @param name as its owner named it
 * @param query what it asks for, in plain words
 * @param manage where its owner sees and changes it
 * @param match which lines, words and groups matched
 */
public record Reason(String subscription, String name, String query, URI manage, Outcome.Match match) {}

package io.tidings.vocabulary;

/**
 * A theme announcements are classified by.
 *
 * @param id the word used in JSON and queries ({@code national-security})
 * @param label for people, in English
 * @param description what belongs to it
 */
public record Theme(String id, String label, String description) {}

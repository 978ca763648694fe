package io.tidings.local.client;

import java.util.List;
import java.util.Map;

/**
 * What became of what was sent.
 *
 * @param accepted how many were taken
 * @param ids the announcement ids of single files, by file name
 * @param refused what was not taken and why, a line each
 */
public record SendReport(long accepted, Map<String, String> ids, List<String> refused) {}

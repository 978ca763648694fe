package io.tidings.local.bulk;

import java.util.List;
import java.util.Map;

/**
 * What became of what was sent.
 *
 * @param accepted how many were taken, by earlier runs of the same sending too
 * @param ids the announcement ids of single files, by file name
 * @param refused how many were not taken
 * @param shown the first of these in this run
 */
public record SendReport(long accepted, Map<String, String> ids, long refused, List<Refused> shown) {}

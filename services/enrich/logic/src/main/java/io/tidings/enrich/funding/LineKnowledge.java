package io.tidings.enrich.funding;

/**
 * What is known beforehand of what belongs to a line.
 *
 * @param themes tells the themes of a stretch of text
 * @param weigher tells how likely a region, theme or fund belongs to a line
 */
public record LineKnowledge(LineThemes themes, Weigher weigher) {}

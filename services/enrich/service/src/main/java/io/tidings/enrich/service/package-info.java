/** The enrich service: {@link io.tidings.enrich.AnnouncementEnricher} as a stage between two topics. */
package io.tidings.enrich.service;

/** The classify service: {@link io.tidings.classify.AnnouncementClassifier} as a stage between two topics. */
package io.tidings.classify.service;

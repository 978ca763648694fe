/** The embed service: vectors of announcements as a stage, and of what people ask, over HTTP. */
package io.tidings.embed.service;

package io.tidings.contracts;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How an alert reaches its receiver. */
public enum AlertChannel {
    /** Where it waits to be read: the live stream, the feed and the page. */
    @JsonProperty("stream")
    STREAM,
    /** A letter by SMTP. */
    @JsonProperty("email")
    EMAIL,
    /** A signed request to an address of the receiver's. */
    @JsonProperty("webhook")
    WEBHOOK,
    /** A message into a chat. */
    @JsonProperty("chat")
    CHAT
}

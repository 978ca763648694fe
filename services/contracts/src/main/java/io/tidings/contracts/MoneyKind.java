package io.tidings.contracts;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What money is that is not public funding. */
public enum MoneyKind {
    /** Trade, exports, sales. */
    @JsonProperty("trade")
    TRADE,
    /** Given or invested by private firms or people. */
    @JsonProperty("private-investment")
    PRIVATE_INVESTMENT,
    /** Seized, frozen, recovered. */
    @JsonProperty("seizure")
    SEIZURE,
    /** Fines and penalties. */
    @JsonProperty("fine")
    FINE,
    /** Value of a contract won. */
    @JsonProperty("contract")
    CONTRACT,
    /** Savings. */
    @JsonProperty("saving")
    SAVING,
    /** Size of a sector, GDP, deficit. */
    @JsonProperty("economy")
    ECONOMY,
    /** Thresholds, wages, benefit rates, fees, unit costs. */
    @JsonProperty("price")
    PRICE,
    /** Damage, cost of a problem. */
    @JsonProperty("loss")
    LOSS,
    /** Long ago. */
    @JsonProperty("historic")
    HISTORIC,
    /** Anything else: prizes, donations, needs. */
    @JsonProperty("other")
    OTHER
}

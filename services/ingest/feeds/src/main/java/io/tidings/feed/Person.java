package io.tidings.feed;

import java.util.Optional;

/** Who wrote or sent something; at least one of the three is stated. */
public record Person(Optional<String> name, Optional<String> email, Optional<String> address) {

    public Person {
        if (name.isEmpty() && email.isEmpty() && address.isEmpty()) {
            throw new IllegalArgumentException("Nobody is named");
        }
    }
}

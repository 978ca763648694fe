package io.tidings.feed;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads who somebody is from one line: "Name", "mail@example.org", "mail@example.org (Name)", "Name (mail)", "Name <mail>". */
final class People {

    private static final int LONGEST = 300;
    private static final Pattern MAIL = Pattern.compile("[^\\s@<>(),;:\"]{1,100}@[^\\s@<>(),;:\"]{1,150}");
    private static final Pattern FRAME = Pattern.compile("^[\\s()<>\\[\\],;:\"]+|[\\s()<>\\[\\],;:\"]+$");

    private People() {}

    static Optional<Person> of(String written) {
        String line = Markup.isMarkup(written) && !written.contains("@") ? Markup.title(written) : Markup.line(written);
        if (line.isEmpty() || line.length() > LONGEST) {
            return Optional.empty();
        }
        Matcher mail = MAIL.matcher(line);
        if (!mail.find()) {
            return Optional.of(new Person(Optional.of(line), Optional.empty(), Optional.empty()));
        }
        String email = mail.group().startsWith("mailto:") ? mail.group().substring("mailto:".length()) : mail.group();
        String rest = line.substring(0, mail.start()) + " " + line.substring(mail.end());
        return Optional.of(new Person(name(rest), Optional.of(email), Optional.empty()));
    }

    /** From an element that has them apart (Atom). */
    static Optional<Person> of(Fields person, Values values) {
        Optional<String> name =
                person.text("atom:name", "name").map(Markup::title).filter(text -> !text.isEmpty());
        Optional<String> email = person.text("atom:email", "email");
        Optional<String> address = person.text("atom:uri", "atom:url", "atom:homepage", "uri", "url")
                .flatMap(written -> values.address(person.node().base(), written));
        return name.isPresent() || email.isPresent() || address.isPresent()
                ? Optional.of(new Person(name, email, address))
                : of(person.node().text());
    }

    private static Optional<String> name(String rest) {
        String name = FRAME.matcher(Markup.line(rest)).replaceAll("");
        return Optional.of(name.strip()).filter(text -> !text.isEmpty());
    }
}

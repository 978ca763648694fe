package io.tidings.source;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What somebody pasted, as an address. */
sealed interface PastedAddress {

    /**
     * An address of the web.
     *
     * @param otherwise what to ask when that does not answer, since no scheme was given
     */
    record Web(URI address, Optional<URI> otherwise) implements PastedAddress {}

    /** A folder of the service's machine. */
    record Folder(URI address) implements PastedAddress {}

    /** None; the reason says what would be one. */
    record Wrong(String reason) implements PastedAddress {}

    int LONGEST = 4_000;
    String RIGHT = "give an address such as https://www.example.org/news or www.example.org";

    /** Reads it with or without scheme; {@code feed:} is another word for http. */
    static PastedAddress read(String pasted) {
        String text = pasted.strip().replace(" ", "%20");
        if (text.isEmpty() || text.length() > LONGEST) {
            return new Wrong(
                    text.isEmpty() ? "there is no address; " + RIGHT : "the address is longer than " + LONGEST);
        }
        Matcher schemed = Schemes.SCHEME.matcher(text);
        if (!schemed.lookingAt()) {
            return bare(text.startsWith("//") ? text.substring(2) : text);
        }
        String scheme = schemed.group(1).toLowerCase(Locale.ROOT);
        return switch (scheme) {
            case "http", "https" -> web(text, Optional.empty());
            case "feed" -> feed(text.substring("feed:".length()));
            case "file" -> folder(text);
            default -> new Wrong("only http and https are fetched, not " + scheme + "; " + RIGHT);
        };
    }

    private static PastedAddress feed(String rest) {
        return rest.startsWith("http") ? read(rest) : bare(rest.startsWith("//") ? rest.substring(2) : rest);
    }

    private static PastedAddress bare(String text) {
        String host = text.split("[/?#:]", 2)[0];
        return host.contains(".") || host.equals("localhost")
                ? web("https://" + text, Optional.of("http://" + text))
                : new Wrong("\"" + text + "\" names no site; " + RIGHT);
    }

    private static PastedAddress web(String text, Optional<String> otherwise) {
        try {
            return new Web(Schemes.uri(text), otherwise.map(Schemes::known));
        } catch (URISyntaxException | IllegalArgumentException broken) {
            return new Wrong("the address cannot be read; " + RIGHT);
        }
    }

    private static PastedAddress folder(String text) {
        try {
            URI address = new URI(text);
            return address.getRawAuthority() == null && address.getPath() != null
                    ? new Folder(address)
                    : new Wrong("a folder is given as file:///path/of/the/folder");
        } catch (URISyntaxException broken) {
            return new Wrong("the address cannot be read; a folder is given as file:///path/of/the/folder");
        }
    }

    /** How addresses are taken apart. */
    final class Schemes {

        private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+-]*):(?![0-9]{1,5}([/?#]|$))");
        private static final Pattern PLACE = Pattern.compile("(https?://)([^/?#]*)(.*)", Pattern.CASE_INSENSITIVE);
        private static final Pattern PORT = Pattern.compile("(.*?)(:[0-9]{1,5})?");

        private Schemes() {}

        /** A host in letters of the world becomes what name servers know; a fragment is nobody's but the browser's. */
        private static URI uri(String text) throws URISyntaxException {
            Matcher parts = PLACE.matcher(text);
            if (!parts.matches() || parts.group(2).isEmpty()) {
                throw new URISyntaxException(text, "no host");
            }
            Matcher place = PORT.matcher(parts.group(2));
            boolean named = place.matches()
                    && !place.group(1).contains("@")
                    && !place.group(1).contains("[");
            String host = named ? IDN.toASCII(place.group(1)) : parts.group(2);
            String port = named && place.group(2) != null ? place.group(2) : "";
            String rest = parts.group(3).split("#", 2)[0];
            return new URI(parts.group(1).toLowerCase(Locale.ROOT) + host + port + (rest.isEmpty() ? "/" : rest));
        }

        private static URI known(String text) {
            try {
                return uri(text);
            } catch (URISyntaxException broken) {
                throw new IllegalArgumentException(broken);
            }
        }
    }
}

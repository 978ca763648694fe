package io.tidings.fetch;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Notices pages that say with status 200 that there is no page. Only ever a warning: an announcement is withdrawn by what a server
 * says, not by how a page looks.
 */
public final class SoftNotFound {

    private static final Pattern TITLE = Pattern.compile(
            "\\b(404|(page|document|content|article|seite|página|pagina) (was |wurde |is )?(not|nicht|no|non) "
                    + "(be )?(found|gefunden|encontrada|trovata|available)|page introuvable|no longer (available|exists))\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    private static final int LONGEST_TITLE = 500;
    private static final double SHRUNK = 0.1;
    private static final int WORTH_COMPARING = 500;

    private SoftNotFound() {}

    /**
     * A page as it is now and as it was.
     *
     * @param route how it was reached
     * @param textLength length of its text in characters
     * @param earlierLength of the text when it was last good; 0 when not known
     */
    public record Look(Route route, String title, int textLength, int earlierLength) {}

    /** Why a page seems not to be the one it was; empty when it seems to be. */
    public static Optional<String> suspicion(Look look) {
        String title = look.title().length() > LONGEST_TITLE ? look.title().substring(0, LONGEST_TITLE) : look.title();
        if (TITLE.matcher(title).find()) {
            return Optional.of("its title says that there is no page: " + title.strip());
        }
        if (look.route().hops() > 0
                && home(look.route().last())
                && !home(look.route().asked())) {
            return Optional.of("it redirects to the home page " + look.route().last());
        }
        boolean shrunk = look.earlierLength() >= WORTH_COMPARING && look.textLength() < look.earlierLength() * SHRUNK;
        return shrunk
                ? Optional.of(
                        "its text shrank from " + look.earlierLength() + " to " + look.textLength() + " characters")
                : Optional.empty();
    }

    private static boolean home(URI address) {
        String path = address.getPath();
        return (path == null || path.isEmpty() || path.equals("/")) && address.getRawQuery() == null;
    }
}

package io.tidings.classify;

import java.util.List;

/** The names of what is noticed about each theme. They hold a blank, so that none is a word of a text. */
final class ThemeNames {

    private final List<String> ids;
    private final String[][] names;

    ThemeNames(List<ThemeTerms> themes) {
        this.ids = themes.stream().map(ThemeTerms::id).toList();
        this.names = new String[][] {
            names("total "),
            names("title "),
            names("opening "),
            names("rest "),
            names("share "),
            names("part "),
            names("publisher "),
            names("minister ")
        };
    }

    private String[] names(String what) {
        return ids.stream().map(id -> what + id).toArray(String[]::new);
    }

    List<String> ids() {
        return ids;
    }

    String total(int theme) {
        return names[0][theme];
    }

    String title(int theme) {
        return names[1][theme];
    }

    String opening(int theme) {
        return names[2][theme];
    }

    String rest(int theme) {
        return names[3][theme];
    }

    String share(int theme) {
        return names[4][theme];
    }

    String part(int theme) {
        return names[5][theme];
    }

    String publisher(int theme) {
        return names[6][theme];
    }

    String minister(int theme) {
        return names[7][theme];
    }
}

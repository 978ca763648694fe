package io.tidings.search;

/** As many exports are open as may be; one more can be opened when one of them ends. */
public final class TooManyExportsException extends Exception {

    private static final long serialVersionUID = 1;

    TooManyExportsException() {
        super(AnnouncementExports.OPEN_AT_MOST + " exports are running", null, false, false);
    }
}

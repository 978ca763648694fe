package io.tidings.alert.channels;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The looks of a letter's parts, by light and by dark. The light one stands in each element too, since some mail programs
 * throw style sheets away; the dark one can only be in the sheet.
 */
enum Look {
    /** Behind everything. */
    PAGE("margin:0;padding:0;background:#f3f1ec;color:#1c2227", "background:#14171a;color:#e8eaec"),
    /** The column. */
    SHEET("width:100%;max-width:640px;text-align:left", ""),
    /** Air around the column. */
    GUTTER("padding:28px 14px", ""),
    /** The name of the house. */
    BRAND("margin:0 0 14px;font-weight:700;letter-spacing:.02em;color:#0b5c53", "color:#74d6c4"),
    /** What the letter is about. */
    TITLE("margin:0 0 8px;font-size:24px;line-height:1.25;font-weight:700;color:#1c2227", "color:#f3f4f5"),
    /** Running text. */
    LEAD("margin:0 0 20px;color:#4c555d", "color:#b4bdc5"),
    /** One item. */
    CARD(
            "padding:20px 22px;background:#ffffff;border:1px solid #e2dfd7;border-radius:10px",
            "background:#1d2226;border-color:#333a41"),
    /** Between two items. */
    GAP("height:14px;line-height:14px;font-size:0", ""),
    /** Who and when. */
    BYLINE("margin:0 0 6px;font-size:13px;color:#5d666f", "color:#a5afb8"),
    /** A headline. */
    HEADLINE("margin:0 0 12px;font-size:18px;line-height:1.35;font-weight:600", ""),
    /** A link that is read. */
    LINK("color:#0b5c53;text-decoration:underline;text-underline-offset:2px", "color:#74d6c4"),
    /** A headline's link. */
    QUIET("color:#1c2227;text-decoration:none", "color:#f3f4f5"),
    /** One funding line. */
    MONEY("margin:0 0 6px;line-height:1.5", ""),
    /** Its sum. */
    SUM("font-size:17px;white-space:nowrap", ""),
    /** New money. */
    FRESH(
            "background:#dff2ea;color:#0b5c53;border-radius:9px;padding:1px 8px;font-size:12px;white-space:nowrap",
            "background:#12392f;color:#8fe3d0"),
    /** Money that is not new. */
    OLD(
            "background:#eceae4;color:#565f67;border-radius:9px;padding:1px 8px;font-size:12px;white-space:nowrap",
            "background:#2c3238;color:#b9c2ca"),
    /** Changed or withdrawn. */
    ALERT(
            "background:#fbe9d7;color:#7d3c06;border-radius:9px;padding:1px 8px;font-size:12px;white-space:nowrap",
            "background:#44290f;color:#f6bf8a"),
    /** A sentence of the source. */
    QUOTE(
            "margin:0 0 12px;padding:2px 0 2px 12px;border-left:3px solid #d5d1c6;color:#4c555d",
            "border-color:#454d55;color:#b4bdc5"),
    /** The words in it that count. */
    MARK("background:#fdf0b8;color:#1c2227;border-radius:2px", "background:#574c12;color:#fdf3c6"),
    /** Where, what about. */
    FACTS("margin:0 0 6px;font-size:14px;color:#3a4249", "color:#cdd3d9"),
    /** Why it came. */
    WHY(
            "margin:10px 0 0;padding:10px 0 0;border-top:1px solid #ebe8e1;font-size:13px;color:#5d666f",
            "border-color:#333a41;color:#a5afb8"),
    /** What to press. */
    BUTTON(
            "display:inline-block;padding:11px 20px;background:#0b5c53;color:#ffffff;border-radius:8px;"
                    + "text-decoration:none;font-weight:600",
            "background:#74d6c4;color:#0c1f1c"),
    /** What was told before. */
    BEFORE("color:#6c757d;text-decoration:line-through", "color:#98a2ab"),
    /** What holds now. */
    AFTER("font-weight:600", ""),
    /** The small words at the end. */
    FOOT("padding:22px 0 0;font-size:13px;line-height:1.6;color:#5d666f", "color:#a5afb8"),
    /** What lists of letters show beside the subject; not shown in the letter. */
    TEASER("display:none;max-height:0;overflow:hidden", "");

    private static final String FONT =
            "body,table,td{font-family:-apple-system,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif;"
                    + "font-size:15px;line-height:1.5}";

    private final String light;
    private final String dark;

    Look(String light, String dark) {
        this.light = light;
        this.dark = dark;
    }

    String light() {
        return light;
    }

    /** As it is named in the sheet. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The sheet: fonts, what dark changes, and what a narrow window changes. */
    static String sheet() {
        return List.of(values()).stream()
                .filter(look -> !look.dark.isEmpty())
                .map(look -> "." + look.word() + "{" + (look.dark + ";").replace(";", " !important;") + "}")
                .collect(Collectors.joining(
                        "",
                        ":root{color-scheme:light dark;supported-color-schemes:light dark}" + FONT
                                + "@media (prefers-color-scheme:dark){",
                        "}@media (max-width:480px){.card{padding:16px !important}.gutter{padding:18px 10px !important}"
                                + ".title{font-size:21px !important}}"));
    }
}

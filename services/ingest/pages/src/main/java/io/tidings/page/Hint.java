package io.tidings.page;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** What the names that a page gives its parts (class, id, role) say about them. */
enum Hint {
    ARTICLE("article articlebody story storybody post entry news press release editorial blog"),
    BODY("body content text maincontent main prose govspeak richtext copy paragraph wysiwyg markdown bodytext page"),
    LEAD("title headline subtitle subhead dek standfirst summary lead intro description excerpt lede kicker deck"),
    SHARE("share sharing shares social facebook twitter addthis sharedaddy addtoany whatsapp linkedin pinterest"
            + " follow sns"),
    RELATED("related recommended recommendation recommendations readmore trending popular mostread mostpopular latest"
            + " teaser teasers promo recirc outbrain taboola seealso suggestions similar upnext carousel slider"
            + " relatedposts zergnet card cards feed river yarpp crp next prev previous more also links linklist"
            + " rel"),
    COMMENT("comment comments disqus respond reply livefyre discussion commentlist commenting"),
    NAVIGATION("nav navigation navbar menu submenu breadcrumb breadcrumbs pagination pager paging toolbar tabs tab skip"
            + " sitemap topbar header masthead nav-bar dropdown accordion subnav search"),
    FOOT("footer foot copyright legal disclaimer colophon terms footnote bottom"),
    SIDE("sidebar side aside rail widget widgets secondary column right complementary"),
    ADVERT("ad ads adv advert advertisement sponsor sponsored dfp adsense adslot advertising banner affiliate"),
    LETTER("newsletter subscribe subscription signup register paywall email optin login form donate cta"),
    CONSENT("cookie cookies consent gdpr modal popup overlay lightbox dialog notice alert"),
    BYLINE("byline author authors meta date time timestamp published dateline bio contributor credit credits info"
            + " details posted source attribution metadata profile avatar"),
    MEDIA("caption image images img photo photos gallery video player figure media embed slideshow picture cutline"
            + " thumb"),
    TAGS("tag tags topics topic categories category keywords label labels taxonomy tagcloud"),
    UNSEEN("hidden hide sronly visuallyhidden screenreader assistive offscreen printonly noprint print"),
    QUOTE("quote pullquote blockquote quotation pull"),
    RATING("rating ratings vote poll votes score likes like reactions"),
    TWEET("tweet instagram twittertweet fb oembed");

    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern NO_LETTERS = Pattern.compile("[^A-Za-z]");
    private static final Pattern PARTS = Pattern.compile("[^A-Za-z]+|(?<=[a-z])(?=[A-Z])");

    private static final Map<String, Set<Hint>> BY_WORD = new HashMap<>();

    static {
        for (Hint hint : values()) {
            SPACE.splitAsStream(hint.words)
                    .forEach(word -> BY_WORD.computeIfAbsent(word, any -> EnumSet.noneOf(Hint.class))
                            .add(hint));
        }
    }

    private final String words;

    Hint(String words) {
        this.words = words;
    }

    /** What the names of one element say; long lists of names are read only in part. */
    static Set<Hint> of(Element element) {
        EnumSet<Hint> hints = EnumSet.noneOf(Hint.class);
        for (String attribute : List.of("class", "id", "role", "itemprop", "data-component", "data-module")) {
            String value = element.attr(attribute);
            if (!value.isEmpty()) {
                read(value.substring(0, Math.min(value.length(), 400)), hints);
            }
        }
        return hints;
    }

    private static void read(String names, Set<Hint> hints) {
        SPACE.splitAsStream(names).forEach(name -> {
            add(NO_LETTERS.matcher(name).replaceAll(""), hints);
            PARTS.splitAsStream(name).forEach(word -> add(word, hints));
        });
    }

    private static void add(String word, Set<Hint> hints) {
        hints.addAll(BY_WORD.getOrDefault(word.toLowerCase(Locale.ROOT), Set.of()));
    }
}

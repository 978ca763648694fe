package io.tidings.ingest.service.sources;

import io.tidings.fetch.Route;
import io.tidings.ingest.CanonicalUrl;
import io.tidings.ingest.RegistrableDomain;
import io.tidings.ingest.service.sources.PageRow.Voice;
import java.util.Optional;

/**
 * Whose page an answer is. Only what an address' own site gave speaks for it:
 *
 * <ul>
 *   <li>the address that the page gives itself inside the domain where it was found (rel=canonical);
 *   <li>else where a permanent redirect, or one to another site, led: lists name shorteners and counters;
 *   <li>else the address that was asked: a temporary redirect within a site may lead to a notice of maintenance.
 * </ul>
 *
 * <p>A page that has spoken keeps its identity while it stays inside its registrable domain, wherever it moves there: a new
 * address is no new announcement.
 *
 * @param own the address that it speaks for
 * @param found where it was found, after redirects
 * @param passing whether it may lead elsewhere next time
 * @param moved where it lies now, when it spoke before and a permanent redirect led elsewhere in its site; what a page only
 *     claims there must not decide over other addresses
 */
record PageAddress(CanonicalUrl own, CanonicalUrl found, boolean passing, Optional<CanonicalUrl> moved) {

    static PageAddress of(PageRow page, Route route, Optional<CanonicalUrl> claimed) {
        CanonicalUrl asked = page.canonical();
        CanonicalUrl found = found(page, route);
        boolean sameSite = sameSite(asked, found);
        boolean forGood = route.hops() == 0 || route.permanent().equals(Optional.of(route.last()));
        CanonicalUrl own = claimed.orElse(sameSite && !(forGood && route.hops() > 0) ? asked : found);
        boolean keeps = page.voice == Voice.PAGE && sameSite(asked, own);
        Optional<CanonicalUrl> moved =
                Optional.of(own).filter(there -> keeps && forGood && there.equals(found) && !there.equals(asked));
        return new PageAddress(keeps ? asked : own, found, !forGood && claimed.isEmpty(), moved);
    }

    /** Where a page was found, after redirects. */
    static CanonicalUrl found(PageRow page, Route route) {
        return CanonicalUrl.read(route.last().toString()) instanceof CanonicalUrl.Reading.Canonical canonical
                ? canonical.url()
                : page.canonical();
    }

    private static boolean sameSite(CanonicalUrl one, CanonicalUrl other) {
        return RegistrableDomain.of(one).equals(RegistrableDomain.of(other));
    }
}

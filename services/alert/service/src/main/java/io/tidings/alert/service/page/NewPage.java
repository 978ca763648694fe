package io.tidings.alert.service.page;

import io.tidings.site.MistakeView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page on which an alert is made or changed.
 *
 * @param action where the form goes
 * @param name of the alert that is changed, null for a new one
 * @param explanation the search in plain words, null when it cannot be understood
 * @param search the address of the search itself
 * @param look what it would have told; null before anything was asked for, and while nobody can say
 * @param silent why there is no look back
 * @param account who is signed in, null for nobody
 * @param token what the form carries
 */
record NewPage(
        String action,
        @Nullable String name,
        @Nullable String explanation,
        String search,
        List<MistakeView> mistakes,
        AlertForm form,
        @Nullable LookBack look,
        @Nullable String silent,
        @Nullable String account,
        String token) {}

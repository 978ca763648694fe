package io.tidings.contracts;

import java.util.List;

/** Something read from the text that can show where it was read. */
public interface Evidence {

    /** The spans it was read from, in text order, title first; never empty. */
    List<Span> evidence();
}

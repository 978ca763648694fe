package io.tidings.query.service;

import io.tidings.contracts.AnnouncementId;
import io.tidings.query.language.SearchQuery;
import io.tidings.search.InvalidPageException;
import io.tidings.search.MeaningSearch;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/**
 * What is left of a ranking, in a form that callers hand back and do not read: the ids still to be shown, bound to the query.
 * The whole ranking travels, so pages stay as they were made, and the next one costs no ranking.
 */
final class RankMark {

    private static final String START = "m.";
    private static final int ID_BYTES = 16;

    private RankMark() {}

    static boolean is(String mark) {
        return mark.startsWith(START);
    }

    static String write(SearchQuery query, List<AnnouncementId> left) {
        ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES + ID_BYTES * left.size());
        bytes.putInt(bond(query));
        left.forEach(id -> bytes.put(HexFormat.of().parseHex(id.value())));
        return START + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    static List<AnnouncementId> read(SearchQuery query, String mark) throws InvalidPageException {
        ByteBuffer bytes = ByteBuffer.wrap(decoded(mark.substring(START.length())));
        int ids = (bytes.remaining() - Integer.BYTES) / ID_BYTES;
        if (ids < 1 || ids > 2 * MeaningSearch.DEPTH || bytes.remaining() != Integer.BYTES + ids * ID_BYTES) {
            throw new InvalidPageException("it is no mark of a page");
        }
        if (bytes.getInt() != bond(query)) {
            throw new InvalidPageException("it belongs to another query or order");
        }
        List<AnnouncementId> left = new ArrayList<>();
        byte[] id = new byte[ID_BYTES];
        while (bytes.hasRemaining()) {
            bytes.get(id);
            left.add(new AnnouncementId(HexFormat.of().formatHex(id)));
        }
        return left;
    }

    private static int bond(SearchQuery query) {
        return query.canonical().hashCode();
    }

    private static byte[] decoded(String text) throws InvalidPageException {
        try {
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new InvalidPageException("it is no mark of a page");
        }
    }
}

package io.tidings.search;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/**
 * Makes sure that both indices and their aliases are there and have the mapping that writer and reader expect. Safe to run
 * by many instances at once and at every start; never changes an index that exists.
 */
public final class IndexSetup {

    private static final int ATTEMPTS = 3;

    private final SearchConnection connection;
    private final IndexCreation creation;

    /** Prepares the setup; nothing is done yet. */
    public IndexSetup(SearchConnection connection, IndexSettings settings) {
        this.connection = connection;
        this.creation = new IndexCreation(connection, settings);
    }

    /**
     * Creates what is missing and checks what is there.
     *
     * @throws SearchUnavailableException when Elasticsearch cannot do it now
     * @throws UnfitIndexException when an index has another mapping than this version writes and reads
     */
    public void ensure() throws SearchUnavailableException, UnfitIndexException {
        IndexNames first = IndexNames.generation(1);
        ensure(first.latest(), IndexNames.READ.latest(), IndexNames.WRITE.latest());
        ensure(first.revisions(), IndexNames.READ.revisions(), IndexNames.WRITE.revisions());
    }

    private void ensure(String index, String read, String write)
            throws SearchUnavailableException, UnfitIndexException {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            if (fits(read) && fits(write)) {
                return;
            }
            creation.create(index, List.of(read, write));
        }
        throw new UnfitIndexException("index " + index + " is there without the aliases " + read + " and " + write
                + "; add them, or delete the index so that it is made anew");
    }

    private boolean fits(String alias) throws SearchUnavailableException, UnfitIndexException {
        JsonNode found = connection.get("/" + alias + "/_mapping");
        if (found.isMissingNode()) {
            return false;
        }
        for (Map.Entry<String, JsonNode> index : found.properties()) {
            check(alias, index.getKey(), index.getValue().path("mappings"));
        }
        return true;
    }

    private static void check(String alias, String index, JsonNode mappings) throws UnfitIndexException {
        if (index.equals(alias)) {
            throw new UnfitIndexException("there is an index named " + alias + " where an alias belongs; remove it");
        }
        List<String> differences = IndexDefinition.differences(mappings);
        if (!differences.isEmpty()) {
            throw new UnfitIndexException("index " + index + " behind " + alias
                    + " has another mapping than this version of Tidings; rebuild it (./tidings rebuild). It differs in: "
                    + String.join("; ", differences.subList(0, Math.min(10, differences.size()))));
        }
    }
}

package io.tidings.search;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The generations of both indices: which one is searched, which one is being built beside it, which one is out of use. All of
 * it is said by aliases, so nothing else has to be remembered, and every step may be taken twice, by several at once, and be
 * broken off anywhere.
 */
public final class IndexGenerations {

    private static final Pattern NUMBERED = Pattern.compile(".*-v(\\d+)-(\\d+)");

    private final SearchConnection connection;
    private final IndexCreation creation;

    /** A generation that is begun is laid out by these settings. */
    public IndexGenerations(SearchConnection connection, IndexSettings settings) {
        this.connection = connection;
        this.creation = new IndexCreation(connection, settings);
    }

    /**
     * How things stand.
     *
     * @param searched the indices that are searched and written
     * @param next those that are being built; empty when none are
     * @param old those that were searched before and are still there
     */
    public record Standing(List<String> searched, List<String> next, List<String> old) {

        /** Whether a generation was begun, even if only one of its indices is there yet. */
        public boolean begun() {
            return !next.isEmpty();
        }

        /** Whether both indices of a generation of this version are being built, so that both can be written. */
        public boolean building() {
            return next.size() == IndexNames.NEXT.both().size() && next.stream().allMatch(IndexGenerations::isOurs);
        }
    }

    /**
     * How things stand now.
     *
     * @throws SearchUnavailableException when Elasticsearch cannot say
     */
    public Standing standing() throws SearchUnavailableException {
        Map<String, List<String>> named = indicesByAlias();
        return new Standing(
                behind(named, IndexNames.READ), behind(named, IndexNames.NEXT), behind(named, IndexNames.OLD));
    }

    /**
     * Begins the next generation: two empty indices that are not searched. Where one was begun, it is gone on with.
     *
     * @throws SearchUnavailableException when Elasticsearch cannot do it now
     * @throws UnfitIndexException when a generation of another version is being built
     */
    public void begin() throws SearchUnavailableException, UnfitIndexException {
        Standing standing = standing();
        if (!standing.next().stream().allMatch(IndexGenerations::isOurs)) {
            throw new UnfitIndexException(
                    "another version of Tidings is building " + standing.next() + "; abandon that first");
        }
        int generation = standing.begun() ? highest(standing.next()) : highest(everyIndex()) + 1;
        IndexNames names = IndexNames.generation(generation);
        creation.create(names.latest(), List.of(IndexNames.NEXT.latest()));
        creation.create(names.revisions(), List.of(IndexNames.NEXT.revisions()));
    }

    /**
     * Lets searches and writes go to the next generation from now on, in one step; what was searched until now is out of use.
     * Does nothing when nothing is being built.
     *
     * @throws SearchUnavailableException when Elasticsearch cannot do it now
     */
    public void switchOver() throws SearchUnavailableException {
        Map<String, List<String>> named = indicesByAlias();
        if (IndexNames.NEXT.both().stream().allMatch(named::containsKey)) {
            ArrayNode actions = JsonNodeFactory.instance.arrayNode();
            move(actions, named, IndexNames::latest);
            move(actions, named, IndexNames::revisions);
            change(actions);
        }
    }

    private static void move(ArrayNode actions, Map<String, List<String>> named, Function<IndexNames, String> kind) {
        String read = kind.apply(IndexNames.READ);
        String write = kind.apply(IndexNames.WRITE);
        String next = kind.apply(IndexNames.NEXT);
        for (String index : named.getOrDefault(read, List.of())) {
            remove(actions, index, read);
            add(actions, index, kind.apply(IndexNames.OLD));
        }
        named.getOrDefault(write, List.of()).forEach(index -> remove(actions, index, write));
        for (String index : named.getOrDefault(next, List.of())) {
            remove(actions, index, next);
            add(actions, index, read);
            add(actions, index, write);
        }
    }

    /**
     * Removes what is being built.
     *
     * @throws SearchUnavailableException when Elasticsearch cannot do it now
     */
    public void abandon() throws SearchUnavailableException {
        delete(standing().next());
    }

    /**
     * How many searches and exports still read what is out of use.
     *
     * @throws SearchUnavailableException when Elasticsearch cannot say
     */
    public long readersOfOld() throws SearchUnavailableException {
        return connection
                .get("/" + String.join(",", IndexNames.OLD.both()) + "/_stats/search")
                .path("_all")
                .path("total")
                .path("search")
                .path("open_contexts")
                .asLong();
    }

    /**
     * Removes what is out of use.
     *
     * @throws SearchUnavailableException when Elasticsearch cannot do it now
     */
    public void removeOld() throws SearchUnavailableException {
        delete(standing().old());
    }

    private void delete(List<String> indices) throws SearchUnavailableException {
        if (!indices.isEmpty()) {
            connection.call(elastic ->
                    elastic.indices().delete(request -> request.index(indices).ignoreUnavailable(true)));
        }
    }

    /** Somebody else may have been quicker; then the aliases are as they should be. */
    private void change(ArrayNode actions) throws SearchUnavailableException {
        String body =
                JsonNodeFactory.instance.objectNode().set("actions", actions).toString();
        try {
            connection.call(
                    elastic -> elastic.indices().updateAliases(request -> request.withJson(new StringReader(body))));
        } catch (ElasticsearchException e) {
            throw new SearchUnavailableException("the aliases were not moved: " + e.getMessage(), e);
        }
    }

    private static void remove(ArrayNode actions, String index, String alias) {
        action(actions, "remove", index, alias).put("must_exist", true);
    }

    private static void add(ArrayNode actions, String index, String alias) {
        action(actions, "add", index, alias);
    }

    private static ObjectNode action(ArrayNode actions, String what, String index, String alias) {
        return actions.addObject().putObject(what).put("index", index).put("alias", alias);
    }

    private JsonNode everything() throws SearchUnavailableException {
        return connection.get("/" + IndexNames.EVERY + "/_alias");
    }

    private List<String> everyIndex() throws SearchUnavailableException {
        List<String> names = new ArrayList<>();
        everything().fieldNames().forEachRemaining(names::add);
        return names;
    }

    private Map<String, List<String>> indicesByAlias() throws SearchUnavailableException {
        Map<String, List<String>> named = new TreeMap<>();
        everything()
                .properties()
                .forEach(index -> index.getValue()
                        .path("aliases")
                        .fieldNames()
                        .forEachRemaining(alias -> named.computeIfAbsent(alias, any -> new ArrayList<>())
                                .add(index.getKey())));
        return named;
    }

    private static List<String> behind(Map<String, List<String>> named, IndexNames aliases) {
        return aliases.both().stream()
                .flatMap(alias -> named.getOrDefault(alias, List.of()).stream())
                .toList();
    }

    private static int highest(List<String> indices) {
        return indices.stream()
                .map(NUMBERED::matcher)
                .filter(Matcher::matches)
                .mapToInt(name -> Integer.parseInt(name.group(2)))
                .max()
                .orElse(0);
    }

    private static boolean isOurs(String index) {
        Matcher name = NUMBERED.matcher(index);
        return name.matches() && Integer.parseInt(name.group(1)) == IndexNames.MAPPING_VERSION;
    }
}

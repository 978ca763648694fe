package io.tidings.search;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import java.io.StringReader;
import java.util.List;

/** Creates indices that may be there already. */
record IndexCreation(SearchConnection connection, IndexSettings settings) {

    void create(String index, List<String> aliases) throws SearchUnavailableException {
        String body = IndexDefinition.create(settings, aliases);
        try {
            connection.call(elastic ->
                    elastic.indices().create(request -> request.index(index).withJson(new StringReader(body))));
        } catch (ElasticsearchException e) {
            if (!"resource_already_exists_exception".equals(e.error().type())) {
                throw e;
            }
        }
    }
}

package io.tidings.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tidings.feed.Attachment;
import io.tidings.feed.FeedDate;
import io.tidings.feed.FeedItem;
import io.tidings.feed.Passage;
import io.tidings.feed.Person;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** What a JSON file of a folder says of an announcement, by the names of a submission. */
record StatedBeside(JsonNode fields) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static final StatedBeside NOTHING = new StatedBeside(JSON.createObjectNode());

    static StatedBeside read(byte[] bytes) throws IOException {
        try {
            JsonNode read = JSON.readTree(bytes);
            if (read == null || !read.isObject()) {
                throw new IOException("its JSON is not one object such as {\"title\": …, \"text\": …}");
            }
            return new StatedBeside(read);
        } catch (JsonProcessingException broken) {
            throw new IOException("its JSON is broken: " + broken.getOriginalMessage(), broken);
        }
    }

    /** Its text or page. */
    Passage passage() throws IOException {
        Optional<String> html = stated("html");
        return html.isPresent()
                ? FolderFile.passage(html.get(), Passage.Form.HTML)
                : FolderFile.passage(stated("text").orElse(""), Passage.Form.TEXT);
    }

    FeedItem item(FolderFile file, Optional<Passage> content, List<Attachment> attachments) {
        return new FeedItem(
                Optional.of(file.name()),
                Optional.empty(),
                stated("title").orElse(""),
                Optional.empty(),
                content,
                stated("publishedAt").flatMap(FeedDate::read),
                file.changeDate(),
                publisher(),
                List.of(),
                stated("language"),
                attachments,
                false);
    }

    private List<Person> publisher() {
        return stated("publisher").stream()
                .map(name -> new Person(Optional.of(name), Optional.empty(), Optional.empty()))
                .toList();
    }

    private Optional<String> stated(String name) {
        return Optional.of(fields.path(name))
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue)
                .filter(value -> !value.isBlank());
    }
}

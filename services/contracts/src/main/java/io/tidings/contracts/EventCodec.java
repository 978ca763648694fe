package io.tidings.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.util.stream.Collectors;

/** JSON of everything that travels: the same value always gives the same bytes, unknown fields are ignored. */
public final class EventCodec {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .build();

    private EventCodec() {}

    /** A value's JSON in UTF-8. */
    public static byte[] encode(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(value.getClass().getSimpleName() + " cannot be written as JSON", e);
        }
    }

    /**
     * Reads a record back.
     *
     * @throws UndecodableException when the bytes are no such record; the message names the field or position
     */
    public static <T> T decode(byte[] json, Class<T> type) throws UndecodableException {
        try {
            T value = MAPPER.readValue(json, type);
            if (value == null) {
                throw new UndecodableException("expected a " + type.getSimpleName() + ", found null", null);
            }
            return value;
        } catch (JsonMappingException e) {
            throw new UndecodableException(type.getSimpleName() + " " + path(e) + ": " + reason(e), e);
        } catch (IOException e) {
            throw new UndecodableException("not a " + type.getSimpleName() + ": " + e.getMessage(), e);
        }
    }

    /**
     * Reads a record where a parser stands, and leaves the parser after it.
     *
     * @throws IOException when there is no such record, or no more can be read
     */
    public static <T> T read(JsonParser parser, Class<T> type) throws IOException {
        return MAPPER.readValue(parser, type);
    }

    private static String path(JsonMappingException e) {
        String path = e.getPath().stream()
                .map(step -> step.getFieldName() != null ? "." + step.getFieldName() : "[" + step.getIndex() + "]")
                .collect(Collectors.joining());
        return path.isEmpty() ? "(whole record)" : path;
    }

    private static String reason(JsonMappingException e) {
        Throwable cause = e instanceof MismatchedInputException || e.getCause() == null ? e : e.getCause();
        String message =
                cause instanceof JsonMappingException mapping ? mapping.getOriginalMessage() : cause.getMessage();
        return message == null ? cause.getClass().getSimpleName() : message;
    }
}

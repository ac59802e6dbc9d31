package pl.partycypacja.platform.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonMappingException;

/// A string in the body holds characters that no text may hold (contract rule 9).
public final class InvalidTextException extends JsonMappingException {

    private static final long serialVersionUID = 1L;

    InvalidTextException(JsonParser parser) {
        super(parser, "control characters");
    }

    public String code() {
        return "control-characters";
    }
}

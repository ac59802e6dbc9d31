package pl.partycypacja.platform.contract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;

/// Which properties may be null: those whose record component is `@Nullable` (JSpecify).
final class NullableProperties {

    private static final DotName NULLABLE = DotName.createSimple("org.jspecify.annotations.Nullable");
    private static final DotName SCHEMA =
            DotName.createSimple("org.eclipse.microprofile.openapi.annotations.media.Schema");

    private final IndexView index;
    private final DomainValues values;

    NullableProperties(IndexView index, DomainValues values) {
        this.index = index;
        this.values = values;
    }

    void markIn(Map<String, Schema> schemas) {
        recordsByName().forEach((name, type) -> {
            Schema schema = schemas.get(name);
            if (schema != null && schema.getProperties() != null) {
                type.recordComponents().stream()
                        .filter(NullableProperties::isNullable)
                        .forEach(component -> mark(schema, component.name()));
            }
        });
    }

    private static boolean isNullable(RecordComponentInfo component) {
        return component.type().hasAnnotation(NULLABLE) || component.hasAnnotation(NULLABLE);
    }

    /// A record that names its schema is meant before one that only happens to be called so.
    private Map<String, ClassInfo> recordsByName() {
        Map<String, ClassInfo> records = new HashMap<>();
        Map<String, ClassInfo> named = new HashMap<>();
        for (ClassInfo type : index.getKnownClasses()) {
            if (type.isRecord()) {
                AnnotationInstance schema = type.declaredAnnotation(SCHEMA);
                if (schema == null || schema.value("name") == null) {
                    records.put(values.nameOf(type.simpleName()), type);
                } else {
                    named.put(schema.value("name").asString(), type);
                }
            }
        }
        records.putAll(named);
        return records;
    }

    static void mark(Schema owner, String property) {
        Schema schema = owner.getProperties().get(property);
        if (schema == null) {
            return;
        }
        if (schema.getRef() != null) {
            String reference = schema.getRef();
            Schema either = OASFactory.createSchema()
                    .description(schema.getDescription())
                    .anyOf(List.of(
                            OASFactory.createSchema().ref(reference),
                            OASFactory.createSchema().type(List.of(SchemaType.NULL))));
            if (schema.getExamples() != null) {
                either.setExamples(schema.getExamples());
            }
            owner.addProperty(property, either);
        } else if (schema.getType() != null && !schema.getType().contains(SchemaType.NULL)) {
            List<SchemaType> types = new ArrayList<>(schema.getType());
            types.add(SchemaType.NULL);
            schema.setType(types);
        }
    }
}

package pl.partycypacja.platform.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.IndexView;

/// Completes the generated OpenAPI document with what the contract says of every operation alike, so that no
/// resource repeats it and a new module gets it for nothing (contract rules 7, 10, 17-21, 28, 35).
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ContractFilter implements OASFilter {

    private final IndexView index;
    private final DomainValues values = new DomainValues();

    /// @param index the classes of the application
    public ContractFilter(IndexView index) {
        this.index = index;
    }

    /// Comes before the document as a whole.
    @Override
    public Schema filterSchema(Schema schema) {
        values.rename(schema);
        return schema;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Preface.write(document);
        new SchemaRules(document, index, values).apply();
        new OperationRules(document, index).apply();
        new Examples(document).apply();
    }
}

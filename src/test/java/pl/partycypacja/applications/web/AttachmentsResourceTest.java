package pl.partycypacja.applications.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import pl.partycypacja.fixtures.Http;
import pl.partycypacja.fixtures.Http.Answer;
import pl.partycypacja.fixtures.Samples;
import pl.partycypacja.fixtures.TestDatabase;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class AttachmentsResourceTest extends WithRecruitment {

    @Test
    @DisplayName("APP-10: types are found by content, whatever the name says; a download is a download")
    void attachmentTypesAreFoundByContent() throws IOException {
        UUID draft = world.application(recruitment, applicant);
        String path = "/api/v1/applications/" + draft + "/attachments";
        Answer pdf = Http.post(path)
                .as(applicant)
                .newKey()
                .file("zażółć.exe", Samples.PDF, "letter")
                .send()
                .expect(201);
        assertThat(pdf.text("mediaType")).isEqualTo("application/pdf");
        Answer download =
                Http.get(path + "/" + pdf.text("id")).as(applicant).send().expect(200);
        assertThat(download.bytes()).isEqualTo(Samples.PDF);
        assertThat(download.header("Content-Disposition"))
                .isEqualTo("attachment; filename*=UTF-8''za%C5%BC%C3%B3%C5%82%C4%87.exe.pdf");
        String docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
        upload(path, zip("[Content_Types].xml", docx + ".main+xml")).expect(201);
        upload(path, zip("mimetype", "application/vnd.oasis.opendocument.text")).expect(201);
        upload(path, zip("[Content_Types].xml", docx + ".main+xml macroEnabled"))
                .expect(422);
        upload(path, zip("mimetype", "application/epub+zip")).expect(422);
        upload(path, zip("mimetype", "application/vnd.oasis.opendocument.text", "Basic/Standard/script-lb.xml", "x"))
                .expect(422);
        upload(path, "<html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8))
                .expect(422);
        upload(path, new byte[0]).expect(422);
        Http.post(path)
                .as(applicant)
                .newKey()
                .file("a.pdf", Samples.PDF, "nieznany")
                .send()
                .expect(422);
    }

    @Test
    @DisplayName("APP-10: 10 MB each and 30 MB in all")
    void attachmentSizesAreLimited() {
        UUID draft = world.application(recruitment, applicant);
        String path = "/api/v1/applications/" + draft + "/attachments";
        byte[] big = Arrays.copyOf(Samples.PDF, 10 * 1024 * 1024);
        for (int i = 0; i < 3; i++) {
            upload(path, big).expect(201);
        }
        assertThat(upload(path, Samples.PDF).expect(422).faults()).containsExactly("/file files-too-large");
        upload(path, Arrays.copyOf(Samples.PDF, 12 * 1024 * 1024)).expect(413);
    }

    private Answer upload(String path, byte[] content) {
        return Http.post(path)
                .as(applicant)
                .newKey()
                .file("plik", content, null)
                .send();
    }

    /// @param entries names and contents, by turns
    private static byte[] zip(String... entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < entries.length; i += 2) {
                zip.putNextEntry(new ZipEntry(entries[i]));
                zip.write(entries[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}

package pl.partycypacja.platform.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class QrCodeTest {

    private static BufferedImage image(String text) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(QrCode.of(text).png()));
    }

    private static String read(BufferedImage image) throws ReaderException {
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        return new QRCodeReader()
                .decode(new BinaryBitmap(
                        new HybridBinarizer(new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels))))
                .getText();
    }

    @Test
    @DisplayName("VOU-4: a reader finds the text in the picture")
    void readable() throws IOException, ReaderException {
        for (String text :
                new String[] {"K7QM-3XPA-9TRD-HW2C", "https://example.org/api/v1/vouchers/x", "a".repeat(500)}) {
            assertThat(read(image(text))).isEqualTo(text);
        }
    }

    @Test
    @DisplayName("ISO/IEC 18004: four modules around it are white")
    void quietZone() throws IOException {
        BufferedImage image = image("K7QM-3XPA-9TRD-HW2C");
        for (int i = 0; i < image.getWidth(); i++) {
            assertThat(image.getRGB(i, 4 * 8 - 1) & 0xFFFFFF).isEqualTo(0xFFFFFF);
        }
        assertThat(image.getRGB(4 * 8, 4 * 8) & 0xFFFFFF)
                .as("the first finder pattern")
                .isEqualTo(0);
    }

    @Test
    @DisplayName("the drawing has the same modules as the picture")
    void svg() throws IOException {
        BufferedImage image = image("K7QM");
        int modules = image.getWidth() / 8;
        long black = 0;
        for (int y = 0; y < modules; y++) {
            for (int x = 0; x < modules; x++) {
                black += (image.getRGB(x * 8, y * 8) & 0xFFFFFF) == 0 ? 1 : 0;
            }
        }
        String svg = QrCode.of("K7QM").svg();
        assertThat(svg).startsWith("<svg ").contains("viewBox=\"0 0 " + modules + " " + modules + "\"");
        assertThat(svg.split("h1v1h-1z", -1)).hasSize(Math.toIntExact(black) + 1);
    }

    @Test
    @DisplayName("a text that fits into no code is refused")
    void tooLong() {
        assertThatThrownBy(() -> QrCode.of("a".repeat(5_000))).isInstanceOf(IllegalArgumentException.class);
    }
}

package pl.ebok.mail;

import jakarta.activation.DataHandler;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import pl.ebok.aws.Settings;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.ses.SesClient;

/** Hands one e-mail to SES: plain text and attachments, UTF-8. */
final class Postman {
    private static final Session NO_SERVER = Session.getInstance(new Properties());
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final SesClient ses;
    private final String sender;
    private final String configurationSet;

    Postman(SesClient ses, Settings settings) {
        this.ses = ses;
        this.sender = settings.text("MAIL_SENDER");
        this.configurationSet = settings.text("MAIL_CONFIGURATION_SET");
    }

    /** A file that goes along. */
    record File(String name, String contentType, SdkBytes content) {}

    /** Sends, and returns the message id that SES gave it. */
    String send(String to, String senderName, String subject, String text, List<File> files) {
        byte[] mime = mime(to, senderName, subject, text, files);
        return ses.sendRawEmail(request -> request.source(sender)
                        .destinations(to)
                        .configurationSetName(configurationSet)
                        .rawMessage(raw -> raw.data(SdkBytes.fromByteArray(mime))))
                .messageId();
    }

    private byte[] mime(String to, String senderName, String subject, String text, List<File> files) {
        try {
            var message = new MimeMessage(NO_SERVER);
            message.setFrom(new InternetAddress(sender, senderName, UTF_8));
            message.setRecipient(RecipientType.TO, new InternetAddress(to, true));
            message.setSubject(subject, UTF_8);
            var body = new MimeBodyPart();
            body.setText(text, UTF_8);
            var parts = new MimeMultipart(body);
            for (File file : files) {
                var part = new MimeBodyPart();
                part.setDataHandler(
                        new DataHandler(new ByteArrayDataSource(file.content().asByteArray(), file.contentType())));
                part.setFileName(file.name());
                parts.addBodyPart(part);
            }
            message.setContent(parts);
            var bytes = new ByteArrayOutputStream();
            message.writeTo(bytes);
            return bytes.toByteArray();
        } catch (MessagingException notComposed) {
            throw new IllegalStateException("the e-mail cannot be composed", notComposed);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}

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
import java.util.Locale;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import pl.ebok.aws.Settings;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.messages.Language;
import pl.ebok.domain.messages.Letterhead.Part;
import pl.ebok.domain.messages.Message;
import pl.ebok.domain.messages.Notifications;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.ses.SesClient;

/** Hands one e-mail to SES, in the language its customer chose: plain text, the same as HTML, and attachments, UTF-8. */
final class Postman {
    private static final Session NO_SERVER = Session.getInstance(new Properties());
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final SesClient ses;
    private final String sender;
    private final String configurationSet;
    private final Utility utility;
    private final MailLayout layout;
    private final Notifications choices;

    Postman(SesClient ses, Settings settings, Notifications choices) {
        this.ses = ses;
        this.choices = choices;
        this.utility = Utility.of(settings.text("UTILITY"));
        this.layout = new MailLayout(utility);
        this.sender = settings.text("MAIL_SENDER");
        this.configurationSet = settings.text("MAIL_CONFIGURATION_SET");
    }

    /** A file that goes along. */
    record File(String name, String contentType, SdkBytes content) {}

    /** Sends, and returns the message id that SES gave it. */
    String send(Message message, List<File> files) {
        byte[] mime = mime(message.to(), message, languageOf(message.customer()), files);
        return ses.sendRawEmail(request -> request.source(sender)
                        .destinations(message.to())
                        .configurationSetName(configurationSet)
                        .rawMessage(raw -> raw.data(SdkBytes.fromByteArray(mime))))
                .messageId();
    }

    private Language languageOf(@Nullable CustomerNumber customer) {
        return customer == null ? Language.PL : choices.of(customer).language();
    }

    private byte[] mime(String to, Message letter, Language language, List<File> files) {
        try {
            Part words = letter.in(language);
            var message = new MimeMessage(NO_SERVER);
            message.setFrom(new InternetAddress(sender, utility.name(), UTF_8));
            message.setRecipient(RecipientType.TO, new InternetAddress(to, true));
            message.setSubject(words.subject(), UTF_8);
            message.setHeader("Content-Language", language.name().toLowerCase(Locale.ROOT));
            var text = new MimeBodyPart();
            text.setText(layout.text(words, language), UTF_8);
            var html = new MimeBodyPart();
            html.setText(layout.html(words, language), UTF_8, "html");
            var body = new MimeBodyPart();
            body.setContent(new MimeMultipart("alternative", text, html));
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

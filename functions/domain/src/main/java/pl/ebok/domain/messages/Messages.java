package pl.ebok.domain.messages;

/** Takes messages to be sent; each id is sent once. */
public interface Messages {
    void send(Message message);
}

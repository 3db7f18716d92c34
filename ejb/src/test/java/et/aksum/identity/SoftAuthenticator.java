package et.aksum.identity;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.cbor.databind.CBORMapper;
import et.aksum.identity.Passkeys.Ceremony;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/** An authenticator of WebAuthn in software, written apart from the library that judges it: ES256, no attestation. */
final class SoftAuthenticator {
    static final int PRESENT = 0x01;
    static final int VERIFIED = 0x04;
    private static final int ATTESTED = 0x40;

    private final KeyPair keys;
    private final byte[] credentialId = new byte[32];
    long counter;
    /** What it says about its user: present and verified unless a test says otherwise. */
    int flags = PRESENT | VERIFIED;

    SoftAuthenticator() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            keys = generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
        new SecureRandom().nextBytes(credentialId);
    }

    String create(Ceremony ceremony) {
        return create(ceremony, ceremony.origin());
    }

    String create(Ceremony ceremony, String origin) {
        try {
            ByteArrayOutputStream data = new ByteArrayOutputStream();
            data.write(authenticatorData(ceremony.relyingParty(), flags | ATTESTED));
            data.write(new byte[16]);
            data.write(
                    ByteBuffer.allocate(2).putShort((short) credentialId.length).array());
            data.write(credentialId);
            data.write(coseKey());
            Map<String, Object> attestation = new LinkedHashMap<>();
            attestation.put("fmt", "none");
            attestation.put("attStmt", Map.of());
            attestation.put("authData", data.toByteArray());
            return json(Map.of(
                    "clientDataJSON",
                    text(clientData("webauthn.create", ceremony, origin)),
                    "attestationObject",
                    text(new CBORMapper().writeValueAsBytes(attestation))));
        } catch (java.io.IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    String get(Ceremony ceremony, byte[] userHandle) {
        return get(ceremony, userHandle, ceremony.origin());
    }

    String get(Ceremony ceremony, byte[] userHandle, String origin) {
        try {
            counter++;
            byte[] data = authenticatorData(ceremony.relyingParty(), flags);
            byte[] client = clientData("webauthn.get", ceremony, origin);
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(keys.getPrivate());
            signature.update(data);
            signature.update(sha256(client));
            return json(Map.of(
                    "clientDataJSON",
                    text(client),
                    "authenticatorData",
                    text(data),
                    "signature",
                    text(signature.sign()),
                    "userHandle",
                    text(userHandle)));
        } catch (GeneralSecurityException | java.io.IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String json(Map<String, Object> response) throws java.io.IOException {
        return new ObjectMapper()
                .writeValueAsString(Map.of(
                        "id",
                        text(credentialId),
                        "rawId",
                        text(credentialId),
                        "type",
                        "public-key",
                        "response",
                        response,
                        "clientExtensionResults",
                        Map.of()));
    }

    private byte[] authenticatorData(String relyingParty, int withFlags) {
        return ByteBuffer.allocate(37)
                .put(sha256(relyingParty.getBytes(StandardCharsets.UTF_8)))
                .put((byte) withFlags)
                .putInt((int) counter)
                .array();
    }

    private static byte[] clientData(String type, Ceremony ceremony, String origin) throws java.io.IOException {
        return new ObjectMapper()
                .writeValueAsBytes(Map.of(
                        "type", type, "challenge", text(ceremony.challenge()), "origin", origin, "crossOrigin", false));
    }

    private byte[] coseKey() {
        ECPublicKey key = (ECPublicKey) keys.getPublic();
        return ByteBuffer.allocate(77)
                .put(new byte[] {(byte) 0xA5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20})
                .put(coordinate(key.getW().getAffineX()))
                .put(new byte[] {0x22, 0x58, 0x20})
                .put(coordinate(key.getW().getAffineY()))
                .array();
    }

    private static byte[] coordinate(BigInteger number) {
        byte[] bytes = number.toByteArray();
        byte[] fixed = new byte[32];
        int length = Math.min(32, bytes.length);
        System.arraycopy(bytes, bytes.length - length, fixed, 32 - length, length);
        return fixed;
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    byte[] credentialId() {
        return Arrays.copyOf(credentialId, credentialId.length);
    }
}

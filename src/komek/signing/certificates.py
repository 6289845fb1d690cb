"""X.509 certificates on the curve P-256: a root, and an office's below it."""

from dataclasses import dataclass
from datetime import UTC, datetime

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from komek.signing.identity import OfficeIdentity

_FROM, _UNTIL = datetime(2000, 1, 1, tzinfo=UTC), datetime(2099, 12, 31, tzinfo=UTC)
_ROOT_NAME = "Kömek demonstration authority"
_LONGEST_COMMON_NAME = 64  # bytes


@dataclass(frozen=True)
class Pair:
    """A private key and its certificate."""

    key: ec.EllipticCurvePrivateKey
    certificate: x509.Certificate

    def to_pem(self) -> bytes:
        """Both in one file, the key first and without a password: the file's rights protect it."""
        key = self.key.private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
        )
        return key + self.certificate.public_bytes(serialization.Encoding.PEM)

    @classmethod
    def from_pem(cls, pem: bytes) -> "Pair":
        key = serialization.load_pem_private_key(pem, password=None)
        if not isinstance(key, ec.EllipticCurvePrivateKey):
            raise ValueError("not a key of an elliptic curve")
        return cls(key, x509.load_pem_x509_certificate(pem[pem.index(b"-----BEGIN CERTIFICATE-----") :]))


def root() -> Pair:
    """A new root, which signs itself."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([_part(NameOID.ORGANIZATION_NAME, _ROOT_NAME), _part(NameOID.COMMON_NAME, _ROOT_NAME)])
    builder = _builder(name, name, key, key).add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
    builder = builder.add_extension(_usage(signs_certificates=True), critical=True)
    return Pair(key, builder.sign(key, hashes.SHA256()))


def of_office(office: OfficeIdentity, issuer: Pair) -> Pair:
    """A new certificate of an office, for signing documents and nothing else."""
    key = ec.generate_private_key(ec.SECP256R1())
    parts = [
        _part(NameOID.COUNTRY_NAME, office.country.upper()),
        _part(NameOID.ORGANIZATION_NAME, office.name),
        _part(NameOID.ORGANIZATIONAL_UNIT_NAME, office.code),
        _part(NameOID.COMMON_NAME, _common_name(office)),
    ]
    builder = _builder(x509.Name(parts), issuer.certificate.subject, key, issuer.key)
    builder = builder.add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
    builder = builder.add_extension(_usage(signs_certificates=False), critical=True)
    return Pair(key, builder.sign(issuer.key, hashes.SHA256()))


def _builder(
    subject: x509.Name, issuer: x509.Name, key: ec.EllipticCurvePrivateKey, issuer_key: ec.EllipticCurvePrivateKey
) -> x509.CertificateBuilder:
    return (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(_FROM)
        .not_valid_after(_UNTIL)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
        .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(issuer_key.public_key()), critical=False)
    )


def _common_name(office: OfficeIdentity) -> str:
    """The beginning of the name, as long as the standard allows; the whole stands in the organization's name."""
    return office.name.encode()[:_LONGEST_COMMON_NAME].decode(errors="ignore")


def _part(oid: x509.ObjectIdentifier, text: str) -> x509.NameAttribute[str]:
    return x509.NameAttribute(oid, text)


def _usage(*, signs_certificates: bool) -> x509.KeyUsage:
    """A root signs certificates; an office signs what it stands by (contentCommitment)."""
    return x509.KeyUsage(
        digital_signature=not signs_certificates,
        content_commitment=not signs_certificates,
        key_cert_sign=signs_certificates,
        crl_sign=signs_certificates,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        encipher_only=False,
        decipher_only=False,
    )

"""Documents that the programmes ask for, as the notices of the Agency name them."""

from komek.law import Document

IDENTITY_CARDS = Document(
    "identity_cards",
    "Identity cards of all family members aged 14 or over and of those who live with you",
    how="shown, for reference",
    always=True,
)
DIVORCE_JUDGMENT = Document("divorce_judgment", "Court judgment on divorce and on maintenance awarded", how="a copy")
DISABILITY_DECISION = Document(
    "disability_decision", "Decision of the medical commission (ТЕЛК or ЛКК) or a medical certificate", how="a copy"
)
INCOME_DOCUMENTS = Document(
    "income_documents",
    "Documents for the gross income of last month: employment; services by own labour; farming, forestry and water "
    "with rents and leases; stipends; other income",
    how="the original",
    always=True,
)
INCOME_DOCUMENTS_OF_MONTH = Document(
    "income_documents",
    "Documents for the parents' gross income of the month of the restriction: employment; services by own labour; "
    "farming, forestry and water; stipends; other income",
    how="the original",
    always=True,
)
INCOME_DOCUMENTS_OF_6_MONTHS = Document(
    "income_documents",
    "Documents for the gross income of the six months before the month of application",
    how="the original",
    always=True,
)
PROPERTY_DOCUMENTS = Document(
    "property_documents",
    "Documents of ownership of movable and immovable property and of shares in it",
    how="the original, for reference",
)
PROTECTION_CERTIFICATE = Document(
    "protection_certificate",
    "Certificate of the State Agency for Refugees under Article 54(2) of the Asylum and Refugees Act, in place of "
    "documents that you cannot have",
    how="the original",
)
IMMUNISATION_CERTIFICATE = Document(
    "immunisation_certificate",
    "Note on the compulsory immunisations and check-ups of each child, from the child's doctor or the regional health "
    "inspectorate",
    how="the original",
)
OTHER_DOCUMENTS = Document(
    "other_documents", "Other documents, when the social worker asks for them", how="as the social worker asks"
)
EMPLOYER_NOTE = Document(
    "employer_note",
    "Note from the employer: that the parent is on unpaid leave, cannot work from home, cannot take paid leave, and "
    "receives no sickness or maternity benefit",
    how="the original",
)
SCHOOL_NOTE = Document(
    "school_note",
    "Note from the school or kindergarten that the child stayed at home because of the restriction, unless the office "
    "gets this itself",
    how="the original",
)

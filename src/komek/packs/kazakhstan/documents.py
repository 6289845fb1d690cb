"""The papers of an application. The registers answer first; a paper is asked for only where a register has no data."""

from komek.law import Document

DOCUMENTS = [
    Document(
        "identity_document",
        "Identity document of the applicant and of every member",
        how="shown, for reference",
        always=True,
    ),
    Document("birth_certificate", "Birth certificates of the children", how="only if the register has no data"),
    Document("marriage_certificate", "Certificate of marriage or divorce", how="only if the register has no data"),
    Document("guardianship_decision", "Decision on guardianship", how="only if the register has no data"),
    Document("adoption_decision", "Decision on adoption", how="only if the register has no data"),
    Document(
        "residence_certificate",
        "Certificate of registration at the place of residence",
        how="only if the register has no data",
    ),
    Document(
        "study_certificate", "Certificate of full-time study (ages 18 to 23)", how="only if the register has no data"
    ),
    Document("disability_certificate", "Certificate of disability", how="only if the register has no data"),
    Document(
        "medical_certificate", "Medical certificate of incapacity for work", how="only if the register has no data"
    ),
    Document(
        "income_certificate", "Certificates of income in the previous quarter", how="only if the register has no data"
    ),
    Document(
        "household_plot_certificate", "Information about the household plot", how="only if the register has no data"
    ),
    Document(
        "alimony_certificate",
        "Certificate of alimony or of arrears of alimony",
        how="only if the register has no data",
    ),
    Document(
        "sole_trader_certificate",
        "Certificate of registration as an individual entrepreneur",
        how="only if the register has no data",
    ),
    Document("employment_record", "Record of employment", how="only if the register has no data"),
    Document(
        "education_certificate", "Certificate of education or qualification", how="only if the register has no data"
    ),
    Document(
        "detention_certificate",
        "Certificate of detention or compulsory treatment",
        how="only if the register has no data",
    ),
    Document(
        "property_certificate",
        "Documents of dwellings, premises and building plots",
        how="only if the register has no data",
    ),
    Document("vehicle_certificate", "Registration document of a vehicle", how="only if the register has no data"),
    Document(
        "bank_account",
        "Number (IBAN) of the applicant's own account at Kazpost or Halyk Bank",
        how="written in the application",
        always=True,
    ),
]

export default function SubmissionPage() {
  return null;
}

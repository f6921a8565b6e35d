export { default } from '@/app/(screens)/layout';
